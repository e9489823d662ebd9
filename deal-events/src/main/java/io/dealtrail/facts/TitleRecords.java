package io.dealtrail.facts;

import io.dealtrail.terms.PatentRef;
import java.util.Collection;
import java.util.Set;

/** Finds who says something that bears on title: read by each service in its own way, as known at one time. The same facts are one object. */
public interface TitleRecords {

    /** What is known of the portfolios that ever spoke of a patent. */
    Collection<Facts> portfoliosWith(PatentRef patent);

    /** What is known of these portfolios, and of those that they were split off. */
    Collection<Facts> portfolios(Set<String> ids);

    /** What is known of the partnerships that ever spoke of one of these portfolios or patents. */
    Collection<Facts> partnerships(Set<String> portfolioIds, Set<PatentRef> patents);
}
