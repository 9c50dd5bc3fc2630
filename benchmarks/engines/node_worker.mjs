// A process that renders by one of the engines for Node: a line of JSON in, one out with the CPU time it took.
//
//     node node_worker.mjs ENGINE TEMPLATE
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const [, , engine, path] = process.argv;
const source = readFileSync(path);

async function docxtemplater() {
  const { default: PizZip } = await import("pizzip");
  const { default: Docxtemplater } = await import("docxtemplater");
  return (context) => {
    const filled = new Docxtemplater(new PizZip(source), { paragraphLoop: true });
    filled.render(context);
    return filled.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
  };
}

async function easyTemplateX() {
  const { TemplateHandler } = await import("easy-template-x");
  const handler = new TemplateHandler();
  return async (context) => handler.process(source, context);
}

async function docx() {
  const { Document, Packer, Paragraph, Table, TableCell, TableRow } = await import("docx");
  const row = (texts) =>
    new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  return async ({ head, lists, signatory, titles, rows }) => {
    const lines = [...head, ...lists.flat(), signatory].map((text) => new Paragraph(text));
    const table = new Table({ rows: [row(titles), ...rows.map((one) => row(Object.values(one)))] });
    return Packer.toBuffer(new Document({ sections: [{ children: [...lines, table] }] }));
  };
}

const render = await { docxtemplater, "easy-template-x": easyTemplateX, docx }[engine]();
for await (const line of createInterface({ input: process.stdin })) {
  const { context, wanted } = JSON.parse(line);
  const start = process.cpuUsage();
  const made = await render(context);
  const { user, system } = process.cpuUsage(start);
  const document = wanted ? Buffer.from(made).toString("base64") : "";
  console.log(JSON.stringify({ cpu: (user + system) / 1e6, size: made.length, docx: document }));
}
