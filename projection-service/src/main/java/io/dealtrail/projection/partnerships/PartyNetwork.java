package io.dealtrail.projection.partnerships;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.dealtrail.facts.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * What is around a party at two dates.
 *
 * @param group the party at the top of its group
 * @param parents whom it belongs to
 * @param children who belongs to it
 * @param members all of its group, itself too, by id: whether they are of it on the day
 * @param partnerships in which it plays a role
 * @param names of all parties that are named here, by id
 */
record PartyNetwork(
        String id,
        LocalDate validAt,
        Instant knownAt,
        Object group,
        List<Related> parents,
        List<Related> children,
        Map<String, Answer> members,
        List<Place> partnerships,
        Map<String, String> names) {

    /**
     * One partnership around the party.
     *
     * @param fields its name, kind and status
     * @param parties to it
     * @param roles of the party in it
     */
    record Place(
            String id, @JsonAnyGetter Map<String, Object> fields, SortedSet<String> parties, SortedSet<String> roles) {}
}
