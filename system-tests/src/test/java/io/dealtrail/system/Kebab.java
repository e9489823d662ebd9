package io.dealtrail.system;

import java.util.Locale;

/** The name of a command as its route has it: {@code SignAgreement} is {@code sign-agreement}. */
final class Kebab {

    private Kebab() {}

    static String of(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
