package io.dealtrail.events;

import java.util.regex.Pattern;

/**
 * The stored name and revision of an event, e.g. {@code agreement-signed} r1.
 *
 * @param name kebab-case
 * @param revision from 1
 */
public record EventName(String name, int revision) {

    private static final String PREFIX = "io.dealtrail.";
    private static final String SCHEME = "io.dealtrail:";
    private static final Pattern KEBAB = Pattern.compile("[a-z]+(-[a-z]+)*");

    public EventName {
        if (!KEBAB.matcher(name).matches() || revision < 1) {
            throw new IllegalArgumentException("not an event name: " + name + " r" + revision);
        }
    }

    /** The CloudEvents {@code type}, e.g. {@code io.dealtrail.agreement-signed.v1}. */
    public String cloudEventsType() {
        return PREFIX + name + ".v" + revision;
    }

    /** The path at which both services serve the JSON Schema, e.g. {@code /schemas/agreement-signed.v1.json}. */
    public String schemaPath() {
        return "/schemas/" + name + ".v" + revision + ".json";
    }

    /**
     * The CloudEvents {@code dataschema}, e.g. {@code io.dealtrail:/schemas/agreement-signed.v1.json}: CloudEvents asks for a URI with a scheme,
     * and an event does not know under which host it will be read.
     */
    public String schemaUri() {
        return SCHEME + schemaPath();
    }

    /** Reads the form that {@link #cloudEventsType()} writes. */
    public static EventName ofCloudEventsType(String type) {
        int version = type.lastIndexOf(".v");
        if (!type.startsWith(PREFIX) || version < PREFIX.length()) {
            throw new IllegalArgumentException("not an event type of Dealtrail: " + type);
        }
        return new EventName(type.substring(PREFIX.length(), version), Integer.parseInt(type.substring(version + 2)));
    }
}
