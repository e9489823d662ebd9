package io.dealtrail.events.ledger;

import java.util.regex.Pattern;

/**
 * How the tree was at one size: the text that is signed, of three lines (C2SP tlog-checkpoint).
 *
 * @param origin names the ledger
 * @param size how many events it covers: those at positions 1 to {@code size}
 * @param root of the tree over them
 */
public record Checkpoint(String origin, long size, TreeHash root) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int LINES = 3;

    /** Three lines, each ended by a line feed. */
    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }

    /**
     * Reads the text of a note. Further lines, which the format permits, are refused: no checkpoint of ours has any.
     *
     * @throws MalformedNoteException if it is not a checkpoint
     */
    static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES + 1 || !lines[LINES].isEmpty()) {
            throw new MalformedNoteException("a checkpoint has three lines");
        }
        if (lines[0].isEmpty() || !SIZE.matcher(lines[1]).matches()) {
            throw new MalformedNoteException("a checkpoint has an origin and a size");
        }
        try {
            return new Checkpoint(lines[0], Long.parseLong(lines[1]), TreeHash.parse(lines[2]));
        } catch (IllegalArgumentException bad) {
            throw new MalformedNoteException("the size or the root is not one: " + bad.getMessage());
        }
    }
}
