// Prints each record of a topic as a line of a history (see docs/reference/histories.md), up to where the topic ended when it began.
// node read-topic.mjs BROKERS TOPIC
import kafkajs from 'kafkajs';
import lz4 from 'lz4js';

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs;

CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async (encoder) => Buffer.from(lz4.compress(encoder.buffer)),
  decompress: async (buffer) => Buffer.from(lz4.decompress(buffer)),
});

const [, , brokers, topic] = process.argv;
const kafka = new Kafka({ clientId: 'checker', brokers: brokers.split(','), logLevel: logLevel.ERROR });

const admin = kafka.admin();
await admin.connect();
const left = new Map();
for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
  if (low !== high) {
    left.set(partition, BigInt(high));
  }
}
await admin.disconnect();

const consumer = kafka.consumer({ groupId: `checker-${process.pid}-${Date.now()}`, readUncommitted: false });
const ended = new Promise((resolve) => {
  // Told of every batch, also where all in it is aborted or a mark of a transaction.
  consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload: { partition, lastOffset } }) => {
    if (left.has(partition) && BigInt(lastOffset) + 1n >= left.get(partition)) {
      left.delete(partition);
    }
    if (left.size === 0) {
      resolve();
    }
  });
});
await consumer.connect();
await consumer.subscribe({ topics: [topic], fromBeginning: true });
await consumer.run({
  autoCommit: false,
  eachMessage: async ({ partition, message }) => {
    const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, value.toString()]));
    const value = message.value === null ? null : message.value.toString();
    const key = message.key === null ? null : message.key.toString();
    console.log(JSON.stringify({ kind: 'K', partition, offset: Number(message.offset), key, headers, value }));
  },
});
if (left.size > 0) {
  await ended;
}
await consumer.disconnect();
