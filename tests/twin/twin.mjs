// The rules of the page, asked by the tests: each line names one, and gives the cases.

import { createInterface } from "node:readline";
import { readAddress } from "../../frontend/src/state/address";
import { command } from "../../frontend/src/state/command";
import { meets, moment, period } from "../../frontend/src/state/period";
import { Prefixes } from "../../frontend/src/state/prefixes";
import { readSaved, writeSaved } from "../../frontend/src/state/saved";
import { shown } from "../../frontend/src/state/shown";
import { START } from "../../frontend/src/state/state";

const RULES = {
  moment,
  meets: ([from, until, asked]) => meets(period(from, until), period(asked, asked)),
  state: ([address, prefixes]) => readAddress(address, new Prefixes(prefixes)),
  shown: ([network, state]) => shown(network, { ...START, ...state }),
  command: ([state, network, prefixes]) =>
    command({ ...START, ...state }, network, new Prefixes(prefixes)),
  saved: writeSaved,
  opened: readSaved,
};

for await (const line of createInterface({ input: process.stdin })) {
  const [rule, cases] = JSON.parse(line);
  console.log(JSON.stringify(cases.map((one) => RULES[rule](one))));
}
