import { mount } from "svelte";
import App from "./App.svelte";
import "./design/base.css";
import "./design/tokens.css";
import { httpSource } from "./source/http";

mount(App, { target: document.getElementById("app")!, props: { source: httpSource("./") } });
