package io.dealtrail.projection.rebuild;

import java.util.List;

/** What is kept up to date, the live tables first. */
record ProjectionList(List<ProjectionItem> items) {}
