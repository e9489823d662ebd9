package io.dealtrail.deal.web.problem;

import io.dealtrail.deal.decision.RefusalCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every kind of problem there is: the refusals of the deal model and the codes of the edge. */
public final class ProblemTypes {

    private static final Map<String, ProblemType> ALL = all();

    private ProblemTypes() {}

    /** By code, in alphabetical order. */
    public static Map<String, ProblemType> byCode() {
        return ALL;
    }

    static Optional<ProblemType> find(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    static ProblemType of(RefusalCode code) {
        String words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new ProblemType(
                code.code(),
                code.status(),
                code.rule(),
                Character.toUpperCase(words.charAt(0)) + words.substring(1),
                RuleTexts.of(code.rule()));
    }

    private static Map<String, ProblemType> all() {
        Map<String, ProblemType> all = new TreeMap<>();
        Arrays.stream(EdgeProblem.values()).map(EdgeProblem::type).forEach(type -> all.put(type.code(), type));
        Arrays.stream(RefusalCode.values()).map(ProblemTypes::of).forEach(type -> all.putIfAbsent(type.code(), type));
        return java.util.Collections.unmodifiableMap(all);
    }
}
