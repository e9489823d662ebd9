// Prints each signed checkpoint of the topic as a line of a history (see docs/reference/histories.md), and whether the key has signed it.
// node read-checkpoints.mjs BROKERS PUBLIC_KEY_FILE
import { createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { read } from './topic.mjs';

const [, , brokers, keyFile] = process.argv;
const key = createPublicKey(readFileSync(keyFile));
const ID_BYTES = 4;

await read(brokers, 'deals.checkpoints', (partition, message) => {
  const note = message.value.toString();
  const end = note.indexOf('\n\n') + 1;
  const text = note.slice(0, end);
  const [, size, root] = text.split('\n');
  const signatures = note.slice(end + 1).trimEnd().split('\n');
  const signed = signatures.some((line) =>
    verify(null, Buffer.from(text), key, Buffer.from(line.split(' ')[2], 'base64').subarray(ID_BYTES)),
  );
  console.log(JSON.stringify({ kind: 'C', offset: Number(message.offset), size: Number(size), root, signed }));
});
