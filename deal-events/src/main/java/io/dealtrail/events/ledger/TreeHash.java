package io.dealtrail.events.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A hash of the Merkle tree, of a leaf or of a node, as RFC 9162 (2.1.1) computes them; written in base64. */
public final class TreeHash {

    /** Bytes of one. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * One that was written down.
     *
     * @throws IllegalArgumentException if it does not have 32 bytes
     */
    public static TreeHash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new TreeHash(bytes.clone());
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if it is not that
     */
    public static TreeHash parse(String base64) {
        TreeHash read = of(Base64.getDecoder().decode(base64));
        if (!read.toString().equals(base64)) {
            throw new IllegalArgumentException("not the one way to write a hash: " + base64);
        }
        return read;
    }

    /** The hash of the tree without leaves. */
    public static TreeHash empty() {
        return new TreeHash(sha256().digest());
    }

    /** {@code SHA-256(0x00 || data)}. */
    public static TreeHash leaf(byte[] data) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new TreeHash(digest.digest(data));
    }

    /** {@code SHA-256(0x01 || left || right)}. */
    public static TreeHash node(TreeHash left, TreeHash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new TreeHash(digest.digest(right.bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** As 64 hexadecimal digits, for people. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
