package io.dealtrail.projection.web;

import java.util.Collection;
import java.util.List;

/** Which ids mean one party: known by those who keep the facts of parties, asked by whoever filters by party. */
public interface PartyNames {

    /** Each of these parties by every id under which it was registered, as far as it was known that they are one. */
    List<String> meant(Collection<String> parties, AsOf asOf);
}
