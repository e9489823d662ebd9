// Prints each record of a topic as a line of a history (see docs/reference/histories.md).
// node read-topic.mjs BROKERS TOPIC
import { read } from './topic.mjs';

const [, , brokers, topic] = process.argv;

await read(brokers, topic, (partition, message) => {
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, value.toString()]));
  const value = message.value === null ? null : message.value.toString();
  const key = message.key === null ? null : message.key.toString();
  console.log(JSON.stringify({ kind: 'K', partition, offset: Number(message.offset), key, headers, value }));
});
