// Says what AsyncAPI's own parser finds wrong with the document at an address; the schemas that it refers to are fetched from there too.
import { DiagnosticSeverity, Parser } from '@asyncapi/parser';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const JSON_SCHEMA_2020_12 = 'application/schema+json;version=draft-2020-12';

/** The parser itself knows drafts up to 7. */
const jsonSchema2020 = {
  getMimeTypes: () => [JSON_SCHEMA_2020_12],
  validate({ data, path }) {
    const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
    return ajv.validateSchema(data) ? [] : ajv.errors.map(({ message }) => ({ message, path }));
  },
  parse: ({ data }) => data,
};

const address = process.argv[2];
const parser = new Parser({ schemaParsers: [jsonSchema2020] });
const answer = await fetch(address);
const { document, diagnostics } = await parser.parse(await answer.text(), { source: address });
const problems = diagnostics.filter(({ severity }) => severity <= DiagnosticSeverity.Warning);
problems.forEach(({ code, message, path }) => console.error(`${code} at ${path.join('/')}: ${message}`));
if (!document || problems.length > 0) {
  process.exit(1);
}
document.allMessages().all().forEach((message) => console.log(`${message.name()} ${message.payload()?.title() ?? ''}`));
