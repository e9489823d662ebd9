package io.dealtrail.projection.rebuild;

import java.util.List;

/** All generations there ever were, in order. */
record RebuildList(List<RebuildItem> items) {}
