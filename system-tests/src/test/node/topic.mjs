// Reads a topic at read_committed, up to where it ended when that began.
import kafkajs from 'kafkajs';
import lz4 from 'lz4js';

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs;

CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async (encoder) => Buffer.from(lz4.compress(encoder.buffer)),
  decompress: async (buffer) => Buffer.from(lz4.decompress(buffer)),
});

/** Calls onRecord(partition, message) for each record. */
export async function read(brokers, topic, onRecord) {
  const kafka = new Kafka({ clientId: 'checker', brokers: brokers.split(','), logLevel: logLevel.ERROR });
  const left = await ends(kafka, topic);
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
    eachMessage: async ({ partition, message }) => onRecord(partition, message),
  });
  if (left.size > 0) {
    await ended;
  }
  await consumer.disconnect();
}

/** Where each partition ends that has something. */
async function ends(kafka, topic) {
  const admin = kafka.admin();
  await admin.connect();
  const all = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  return new Map(all.filter(({ low, high }) => low !== high).map(({ partition, high }) => [partition, BigInt(high)]));
}
