/** Tests wait as long as a busy machine needs; what never comes fails all the same. */

import { configure } from "@testing-library/svelte";

configure({ asyncUtilTimeout: 20_000 });
