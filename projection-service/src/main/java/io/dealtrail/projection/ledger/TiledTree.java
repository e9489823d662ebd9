package io.dealtrail.projection.ledger;

import io.dealtrail.events.ledger.Subtrees;
import io.dealtrail.events.ledger.TreeHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tree of all events, kept as tiles of 256 hashes: any complete subtree is computed from one of them. For one transaction, which it reads in and
 * writes with {@link #store()}.
 */
final class TiledTree implements Subtrees {

    private static final int HEIGHT = 8;
    private static final int WIDTH = 1 << HEIGHT;

    private final TileTable table;
    private final Map<Place, List<TreeHash>> tiles = new HashMap<>();
    private final Set<Place> changed = new HashSet<>();
    private long size;

    /** @param size how many leaves count of what is stored */
    TiledTree(TileTable table, long size) {
        this.table = table;
        this.size = size;
    }

    private record Place(int level, long index) {}

    long size() {
        return size;
    }

    void add(TreeHash leaf) {
        add(0, leaf);
        size++;
    }

    private void add(int level, TreeHash hash) {
        long before = size >> (HEIGHT * level);
        Place place = new Place(level, before / WIDTH);
        List<TreeHash> tile = tile(place);
        int kept = (int) (before % WIDTH);
        tile.subList(kept, tile.size()).clear();
        tile.add(hash);
        changed.add(place);
        if (tile.size() == WIDTH) {
            add(level + 1, fold(tile));
        }
    }

    @Override
    public TreeHash root(int level, long index) {
        int within = level % HEIGHT;
        long first = index << within;
        List<TreeHash> tile = tile(new Place(level / HEIGHT, first / WIDTH));
        int from = (int) (first % WIDTH);
        int to = from + (1 << within);
        if (tile.size() < to) {
            throw new IllegalStateException("the tree of the ledger lacks a tile: " + level + ", " + index);
        }
        return fold(tile.subList(from, to));
    }

    /** Writes what has changed. */
    void store() {
        changed.forEach(place -> table.store(place.level(), place.index(), tile(place)));
        changed.clear();
    }

    private List<TreeHash> tile(Place place) {
        return tiles.computeIfAbsent(place, wanted -> new ArrayList<>(table.read(wanted.level(), wanted.index())));
    }

    /** The root over a number of hashes that is a power of two. */
    private static TreeHash fold(List<TreeHash> hashes) {
        List<TreeHash> row = hashes;
        while (row.size() > 1) {
            List<TreeHash> above = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                above.add(TreeHash.node(row.get(i), row.get(i + 1)));
            }
            row = above;
        }
        return row.getFirst();
    }
}
