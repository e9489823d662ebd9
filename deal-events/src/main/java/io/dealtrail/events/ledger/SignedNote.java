package io.dealtrail.events.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A checkpoint with its signatures, as C2SP signed-note writes it: the text, an empty line, and a line for each signature.
 *
 * @param checkpoint what is signed
 * @param signatures one at least
 */
public record SignedNote(Checkpoint checkpoint, List<Line> signatures) {

    private static final String DASH = "— ";
    private static final int ID_BYTES = 4;
    private static final int MAX_CHARS = 10_000;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * One signature.
     *
     * @param name of the key
     * @param content in base64: four bytes that tell keys of the same name apart, and the signature itself
     */
    public record Line(String name, String content) {

        static Line of(String name, byte[] id, byte[] signature) {
            byte[] content = new byte[id.length + signature.length];
            System.arraycopy(id, 0, content, 0, id.length);
            System.arraycopy(signature, 0, content, id.length, signature.length);
            return new Line(name, Base64.getEncoder().encodeToString(content));
        }

        byte[] bytes() {
            return Base64.getDecoder().decode(content);
        }
    }

    /** What is published and kept. */
    public String text() {
        StringBuilder text = new StringBuilder(checkpoint.text()).append('\n');
        signatures.forEach(line -> text.append(DASH)
                .append(line.name())
                .append(' ')
                .append(line.content())
                .append('\n'));
        return text.toString();
    }

    byte[] signed() {
        return checkpoint.text().getBytes(UTF_8);
    }

    /**
     * Reads what {@link #text()} wrote; whether a signature is good is for a {@link LedgerKeys} to say.
     *
     * @throws MalformedNoteException if it is not that, to the letter
     */
    public static SignedNote parse(String text) {
        int gap = text.lastIndexOf("\n\n");
        if (gap < 0 || gap + 2 == text.length() || text.length() > MAX_CHARS || !text.endsWith("\n")) {
            throw new MalformedNoteException("a note is a text, an empty line and signatures");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : text.substring(gap + 2, text.length() - 1).split("\n", -1)) {
            lines.add(line(line));
        }
        return new SignedNote(Checkpoint.parse(text.substring(0, gap + 1)), lines);
    }

    private static Line line(String line) {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2 || parts[0].isEmpty() || parts[0].contains("+")) {
            throw new MalformedNoteException("not the line of a signature: " + line);
        }
        Line read = new Line(parts[0], parts[1]);
        try {
            byte[] bytes = read.bytes();
            if (bytes.length <= ID_BYTES
                    || !Base64.getEncoder().encodeToString(bytes).equals(parts[1])) {
                throw new MalformedNoteException("not the one way to write a signature");
            }
        } catch (IllegalArgumentException bad) {
            throw new MalformedNoteException("a signature is not base64: " + bad.getMessage());
        }
        return read;
    }
}
