package io.dealtrail.projection.web;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer what it is about: {@code ?name} for a parameter, the name of a header
 */
public record FieldProblem(String pointer, String code, String detail) {}
