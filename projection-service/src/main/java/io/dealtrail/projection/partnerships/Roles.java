package io.dealtrail.projection.partnerships;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a party is by the facts that name it: as agreements say, and as follows from what it does. Pure. */
final class Roles {

    private static final Map<String, String> BY_FIELD = Map.ofEntries(
            Map.entry("vehicle", "VEHICLE"),
            Map.entry("administrator", "ADMINISTRATOR"),
            Map.entry("licensor", "LICENSOR"),
            Map.entry("licensee", "LICENSEE"),
            Map.entry("transferors", "SELLER"),
            Map.entry("transferees", "BUYER"),
            Map.entry("payers", "PAYER"),
            Map.entry("payees", "PAYEE"),
            Map.entry("claimants", "CLAIMANT"),
            Map.entry("respondents", "RESPONDENT"));

    private Roles() {}

    /** Of any of these ids, which mean one party. */
    static NavigableSet<String> of(Collection<String> ids, Collection<RoleReader.Naming> namings) {
        NavigableSet<String> roles = new TreeSet<>();
        for (RoleReader.Naming naming : namings) {
            switch (naming.field()) {
                case "roles" -> ids.forEach(id -> text(naming.value().path(id)).forEach(roles::add));
                case "parties" -> addSigned(ids, naming.value(), roles);
                default -> {
                    String role = BY_FIELD.get(naming.field());
                    if (role != null && names(naming.value(), ids)) {
                        roles.add(role);
                    }
                }
            }
        }
        return roles;
    }

    /** Whether the value is one of these parties, or a list with one. */
    static boolean names(JsonNode value, Collection<String> ids) {
        return parties(value).anyMatch(ids::contains);
    }

    /** The registered parties that a value names. */
    static Stream<String> parties(JsonNode value) {
        return value.isArray() ? value.valueStream().flatMap(Roles::party) : party(value);
    }

    private static Stream<String> party(JsonNode value) {
        return value.isObject() ? text(value.path("party")) : text(value);
    }

    private static void addSigned(Collection<String> ids, JsonNode parties, Collection<String> roles) {
        parties.valueStream()
                .filter(each -> names(each, ids))
                .flatMap(each -> each.path("roles").valueStream())
                .flatMap(Roles::text)
                .forEach(roles::add);
    }

    private static Stream<String> text(JsonNode value) {
        return value.isString() ? Stream.of(value.stringValue()) : Stream.empty();
    }
}
