package io.dealtrail.terms;

import java.util.List;

/** The latest of several dates. */
public record LaterOf(List<WorldDate> laterOf) implements WorldDate {}
