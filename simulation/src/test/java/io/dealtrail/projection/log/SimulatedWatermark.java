package io.dealtrail.projection.log;

import io.dealtrail.simulation.ReadTables;

/** The watermark's row in the simulated tables. */
public record SimulatedWatermark(ReadTables tables) implements WatermarkRow {

    /** The service's own store over it. */
    public static WatermarkStore store(ReadTables tables) {
        return new WatermarkStore(new SimulatedWatermark(tables));
    }

    @Override
    public Watermark read() {
        return tables.ask("read watermark", transaction -> {
            Watermark row = transaction.get(tables.watermark(), ReadTables.ONE);
            return row == null ? Watermark.START : row;
        });
    }

    @Override
    public Watermark lock() {
        return tables.ask("lock watermark", transaction -> {
            transaction.lock(tables.watermark(), ReadTables.ONE);
            Watermark row = transaction.get(tables.watermark(), ReadTables.ONE);
            return row == null ? Watermark.START : row;
        });
    }

    @Override
    public void store(Watermark watermark) {
        tables.update("store watermark", transaction -> transaction.put(tables.watermark(), ReadTables.ONE, watermark));
    }

    @Override
    public long endOfRun(long position, int ahead) {
        return tables.ask("look for run", transaction -> ReadTables.endOfRun(transaction, tables, position, ahead));
    }
}
