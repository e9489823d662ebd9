package io.dealtrail.projection.web;

import java.util.List;

/** An answer that is also told as rows, where CSV or lines of JSON are asked for. */
public interface Tabular {

    /** A record, whose components are the columns of CSV. */
    Class<? extends Record> itemType();

    /** The rows. */
    List<? extends Record> items();
}
