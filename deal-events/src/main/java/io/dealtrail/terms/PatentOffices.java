package io.dealtrail.terms;

import java.util.Set;

/** Who issues patents, by WIPO ST.3: the countries of ISO 3166-1, the intergovernmental offices, and former countries with patents. */
public final class PatentOffices {

    private static final Set<String> INTERGOVERNMENTAL =
            Set.of("AP", "BX", "EA", "EM", "EP", "GC", "IB", "OA", "QZ", "UP", "WO", "XN", "XU", "XV");
    private static final Set<String> FORMER = Set.of("AN", "BU", "CS", "DD", "SU", "YD", "YU", "ZR");

    private PatentOffices() {}

    /**
     * An office's code such as {@code EP} or {@code CN}.
     *
     * @throws MalformedTermException if no office has it
     */
    public static String office(String code) {
        if (!CountryCodes.isCountry(code) && !INTERGOVERNMENTAL.contains(code) && !FORMER.contains(code)) {
            throw MalformedTermException.malformed("not a patent office", code);
        }
        return code;
    }
}
