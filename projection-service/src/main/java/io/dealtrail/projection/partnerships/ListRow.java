package io.dealtrail.projection.partnerships;

/** A row of the list as read, with its value in the sort column. */
record ListRow(PartnershipItem item, String sortKey) {}
