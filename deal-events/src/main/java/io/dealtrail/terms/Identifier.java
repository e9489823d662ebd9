package io.dealtrail.terms;

/** A party's name in a public scheme: {@code LEI}, {@code WIKIDATA}, or any other. */
public record Identifier(String scheme, String id) {}
