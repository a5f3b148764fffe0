/** A question, as it is asked from elsewhere. */

import { shellQuoted } from "../../state/command";
import { pythonQuoted } from "./quoting";

/** The line that asks an endpoint with curl. */
export function curlCommand(text: string, endpoint: string, mediaType: string): string {
  return [
    `curl --header ${shellQuoted(`Accept: ${mediaType}`)}`,
    `--data-urlencode ${shellQuoted(`query=${text}`)}`,
    shellQuoted(endpoint),
  ].join(" \\\n  ");
}

/** A program that asks the packaged graph with this library. */
export function pythonLibrary(text: string): string {
  return `from graph import open_store

QUERY = ${pythonQuoted(text)}

answer = open_store().query(QUERY)
print(answer)
`;
}

/** A program that asks an endpoint, and needs nothing but Python. */
export function pythonClient(text: string, endpoint: string, mediaType: string): string {
  return `from urllib.parse import urlencode
from urllib.request import Request, urlopen

QUERY = ${pythonQuoted(text)}

request = Request(
    ${pythonQuoted(endpoint)},
    data=urlencode({"query": QUERY}).encode(),
    headers={"Accept": ${pythonQuoted(mediaType)}},
)
with urlopen(request) as answer:
    print(answer.read().decode())
`;
}
