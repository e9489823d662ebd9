package io.dealtrail.projection.timeline;

import io.dealtrail.terms.AgreementType;
import io.dealtrail.terms.Assets;
import io.dealtrail.terms.Exclusivity;
import io.dealtrail.terms.Money;
import io.dealtrail.terms.Price;
import io.dealtrail.terms.Subject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The codes and values of the deal model as English words, for titles. */
final class Words {

    private static final String VOWELS = "aeiou";

    private Words() {}

    static String of(Enum<?> code) {
        return of(code.name());
    }

    static String of(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** With the article that goes before its sound. */
    static String one(String noun) {
        return (VOWELS.indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }

    static String agreement(List<AgreementType> types) {
        List<String> words = types.stream()
                .filter(type -> type != AgreementType.OTHER)
                .map(Words::of)
                .toList();
        return words.isEmpty() ? "agreement" : list(words) + " agreement";
    }

    static String exclusivity(@Nullable Exclusivity exclusivity) {
        return exclusivity == null || exclusivity == Exclusivity.NOT_SPECIFIED ? "" : of(exclusivity) + " ";
    }

    static String subject(Subject subject) {
        return switch (subject.kind()) {
            case SEP_SET -> spaced(standards(subject.standards())) + "standard essential patents";
            case ALL_PATENTS -> "all its patents";
            case ALL_PATENTS_AT -> "all its patents of " + subject.at();
            case PORTFOLIO -> "portfolio " + subject.portfolioId();
            case NUMBERED -> several(subject.patents().size(), "patent");
            case TRADEMARK -> "the mark " + list(subject.marks());
            case SOFTWARE, KNOW_HOW, DESIGNS -> of(subject.kind());
            case NOT_SPECIFIED -> "rights that are not specified";
        };
    }

    static String assets(Assets assets) {
        return switch (assets.kind()) {
            case NUMBERED -> several(assets.patents().size(), "patent");
            case PORTFOLIO, REMAINDER -> assets.count() == null ? "a patent portfolio" : CountWords.of(assets.count());
            case TRADEMARK -> "the mark " + list(assets.marks());
        };
    }

    /** A price, or nothing where there is none. */
    static String price(Price price) {
        if (price.amount() != null) {
            return money(price.amount());
        }
        if (price.range() != null) {
            return money(price.range().from()) + " to " + money(price.range().to());
        }
        if (price.rate() != null) {
            return "%s %s per %s"
                    .formatted(
                            price.rate().amount(),
                            price.rate().currency(),
                            price.rate().per());
        }
        return price.shares().isEmpty() ? "" : "shares";
    }

    private static String money(Money money) {
        boolean about = Boolean.TRUE.equals(money.approximate());
        return (about ? "about " : "") + money.amount() + " " + money.currency();
    }

    /** A value of a fact, as short as it can be. */
    static String value(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "unknown";
        }
        String text = value.isValueNode() ? value.asString() : value.toString();
        return text.length() > 80 ? text.substring(0, 79) + "…" : text;
    }

    static String several(int number, String noun) {
        return number == 1 ? "1 " + noun : number + " " + noun + "s";
    }

    static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private static String standards(List<String> standards) {
        return list(standards.stream()
                .map(standard -> "CELLULAR".equals(standard) ? "cellular" : standard)
                .collect(Collectors.toList()));
    }

    private static String spaced(String word) {
        return word.isEmpty() ? "" : word + " ";
    }
}
