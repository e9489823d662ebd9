package io.dealtrail.terms;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;

/** Which rights two subjects share. */
final class SubjectOverlap {

    private static final Set<SubjectKind> PATENTS = Set.of(
            SubjectKind.ALL_PATENTS,
            SubjectKind.ALL_PATENTS_AT,
            SubjectKind.SEP_SET,
            SubjectKind.PORTFOLIO,
            SubjectKind.NUMBERED);
    private static final Set<SubjectKind> ALL = Set.of(SubjectKind.ALL_PATENTS, SubjectKind.ALL_PATENTS_AT);

    private SubjectOverlap() {}

    static Overlap of(Subject one, Subject other) {
        if (one.kind() == SubjectKind.NOT_SPECIFIED || other.kind() == SubjectKind.NOT_SPECIFIED) {
            return Overlap.UNKNOWN;
        }
        boolean patents = PATENTS.contains(one.kind()) && PATENTS.contains(other.kind());
        if (!patents && one.kind() != other.kind()) {
            return Overlap.NONE;
        }
        Overlap words = patents ? patents(one, other) : alike(one, other);
        boolean qualified = !one.exclude().isEmpty() || !other.exclude().isEmpty();
        return words == Overlap.CERTAIN && qualified ? Overlap.UNKNOWN : words;
    }

    private static Overlap patents(Subject one, Subject other) {
        if (ALL.contains(one.kind()) || ALL.contains(other.kind())) {
            return Overlap.CERTAIN;
        }
        if (one.kind() != other.kind()) {
            return Overlap.UNKNOWN;
        }
        return switch (one.kind()) {
            case NUMBERED -> numbered(one, other);
            case PORTFOLIO -> knownOr(Objects.equals(one.portfolioId(), other.portfolioId()), Overlap.UNKNOWN);
            default -> knownOr(!Collections.disjoint(one.standards(), other.standards()), Overlap.UNKNOWN);
        };
    }

    private static Overlap numbered(Subject one, Subject other) {
        boolean shared = one.patents().stream()
                .anyMatch(patent -> other.patents().stream().anyMatch(patent::samePatent));
        return knownOr(shared, isOpen(one) || isOpen(other) ? Overlap.UNKNOWN : Overlap.NONE);
    }

    private static Overlap alike(Subject one, Subject other) {
        if (one.kind() != SubjectKind.TRADEMARK) {
            return knownOr(one.detail() != null && one.detail().equals(other.detail()), Overlap.UNKNOWN);
        }
        boolean shared =
                one.marks().stream().anyMatch(mark -> other.marks().stream().anyMatch(mark::equalsIgnoreCase));
        boolean listed = !one.marks().isEmpty() && !other.marks().isEmpty() && !isOpen(one) && !isOpen(other);
        return knownOr(shared, listed ? Overlap.NONE : Overlap.UNKNOWN);
    }

    private static Overlap knownOr(boolean shared, Overlap otherwise) {
        return shared ? Overlap.CERTAIN : otherwise;
    }

    private static boolean isOpen(Subject subject) {
        return Boolean.TRUE.equals(subject.open());
    }
}
