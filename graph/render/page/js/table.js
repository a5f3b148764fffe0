// The same entities and links as two tables that can be sorted.

const CHUNK = 400; // rows put into the page at a time, so that it keeps answering

const TABLES = {
  nodes: {
    rows: () => shown(nodes),
    columns: [
      {
        name: "Name",
        of: (node) => node.label,
        cell: (node) => rowButton("node", node, shorten(node.label, 200)),
      },
      {
        name: "Type",
        of: (node) => node.type || node.group.name,
        cell: (node) => [shapeGlyph(node.group), text(node.type || node.group.name)],
      },
      {
        name: "Links",
        of: (node) => node.links.filter((edge) => edge.visible).length,
        numeric: true,
      },
    ],
    kind: "node",
    order: { column: 2, down: true },
  },
  edges: {
    rows: () => shown(edges),
    columns: [
      {
        name: "From",
        of: (edge) => edge.from.label,
        cell: (edge) => text(shorten(edge.from.label, 200)),
      },
      {
        name: "Link",
        of: (edge) => edge.label,
        cell: (edge) => rowButton("edge", edge, edge.label, sentence(edge)),
      },
      {
        name: "To",
        of: (edge) => edge.to.label,
        cell: (edge) => text(shorten(edge.to.label, 200)),
      },
      { name: "Standing", of: (edge) => STANDING[edge.standing] ?? edge.standing },
      { name: "Since", of: (edge) => edge.since ?? "", cell: (edge) => date(edge.since ?? "") },
      { name: "Until", of: (edge) => edge.until ?? "", cell: (edge) => date(edge.until ?? "") },
      { name: "Sources", of: (edge) => edge.count, numeric: true },
    ],
    kind: "edge",
    order: { column: 0, down: false },
  },
};

function rowButton(kind, item, content, spoken) {
  return el(
    "button",
    {
      type: "button",
      class: "row-open",
      dir: "auto",
      "aria-label": spoken ? `${content}: ${spoken}` : null,
      onclick: () => open(kind, item),
    },
    content,
  );
}

function compare({ column, down }) {
  const sign = down ? -1 : 1;
  return (a, b) => {
    const [x, y] = [column.of(a), column.of(b)];
    return sign * (column.numeric ? x - y : collator.compare(x, y)) || a.id - b.id;
  };
}

function tableRow(table, item) {
  return el(
    "tr",
    { "data-id": item.id },
    table.columns.map((column) =>
      el(
        "td",
        { class: column.numeric ? "numeric" : null, "data-label": column.name },
        [column.cell ? column.cell(item) : String(column.of(item))].flat(),
      ),
    ),
  );
}

function startTable(id) {
  const table = TABLES[id];
  const head = byId(`${id}-head`);
  const body = byId(`${id}-body`);
  const order = { column: table.columns[table.order.column], down: table.order.down };
  let turn = 0;

  const sorted = () => table.rows().sort(compare(order));
  const fillRows = () => {
    if (byId("table-view").hidden) return;
    turn += 1;
    const mine = turn;
    const rows = sorted();
    body.replaceChildren();
    const addChunk = (start) => {
      if (turn !== mine) return;
      body.append(...rows.slice(start, start + CHUNK).map((item) => tableRow(table, item)));
      mark();
      if (start + CHUNK < rows.length) setTimeout(addChunk, 0, start + CHUNK);
    };
    addChunk(0);
    byId(`${id}-count`).textContent = rows.length.toLocaleString("en");
  };
  const mark = () => {
    for (const marked of body.querySelectorAll("[aria-current]"))
      marked.removeAttribute("aria-current");
    if (state.selected?.kind !== table.kind) return;
    body
      .querySelector(`[data-id="${state.selected.item.id}"]`)
      ?.setAttribute("aria-current", "true");
  };
  const sortBy = (column, cell) => {
    order.down = order.column === column ? !order.down : Boolean(column.numeric);
    order.column = column;
    for (const other of head.children) other.removeAttribute("aria-sort");
    cell.setAttribute("aria-sort", order.down ? "descending" : "ascending");
    fillRows();
  };
  head.replaceChildren(
    ...table.columns.map((column) => {
      const cell = el("th", { scope: "col", class: column.numeric ? "numeric" : null });
      cell.append(
        el("button", { type: "button", onclick: () => sortBy(column, cell) }, column.name),
      );
      return cell;
    }),
  );
  head.children[table.order.column].setAttribute(
    "aria-sort",
    order.down ? "descending" : "ascending",
  );
  on("filter", fillRows);
  on("selection", mark);
  return fillRows;
}

function startTables() {
  const fills = [startTable("nodes"), startTable("edges")];
  const tabs = [byId("tab-picture"), byId("tab-table")];
  const views = [byId("picture-view"), byId("table-view")];
  const turnTo = (place) => {
    tabs.forEach((tab, other) => {
      tab.setAttribute("aria-selected", String(other === place));
      tab.tabIndex = other === place ? 0 : -1;
      views[other].hidden = other !== place;
    });
    if (place === 1) fills.forEach((fillRows) => fillRows());
    else network.redraw();
  };
  tabs.forEach((tab, place) => {
    tab.addEventListener("click", () => turnTo(place));
    tab.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      tabs[1 - place].focus();
      turnTo(1 - place);
    });
  });
}
