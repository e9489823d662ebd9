package io.dealtrail.facts;

import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.PatentRef;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Portfolios, and transfers of which each is in a partnership of its own: whatever bears on a title is found among them. */
final class TitleStory implements TitleRecords {

    private final Map<String, Facts> portfolios = new LinkedHashMap<>();
    private final List<Facts> partnerships = new ArrayList<>();

    /** Something happened to a portfolio; {@code data} without its id and source. */
    TitleStory portfolio(String id, String event, String data) {
        Facts known = portfolios.getOrDefault(id, Facts.none());
        String json = "{'portfolioId':'%s',%s,'sources':['s1']}".formatted(id, data);
        portfolios.put(
                id,
                known.with(new RecordedEvent(
                        UUID.nameUUIDFromBytes((id + known.version()).getBytes(StandardCharsets.UTF_8)),
                        known.version(),
                        History.FIRST,
                        History.event(event, json))));
        return this;
    }

    TitleStory defined(String id, String holder, String... patents) {
        return portfolio(id, "patent-portfolio-defined", "'holder':'%s','patents':%s".formatted(holder, list(patents)));
    }

    TitleStory split(String whole, String part, String day, String... patents) {
        return portfolio(
                whole,
                "portfolio-split",
                "'on':'%s','into':[{'portfolioId':'%s','patents':%s}]".formatted(day, part, list(patents)));
    }

    /** Title to assets passed on a day. */
    TitleStory transfer(String from, String to, String day, String assets) {
        return transfer(from, to, day, assets, null);
    }

    /** Title to assets passed on a day, and went back on another. */
    TitleStory transfer(String from, String to, String day, String assets, @Nullable String reversedOn) {
        History history = History.opened();
        history.add(
                "patent-transfer-agreed",
                "{'transferId':'T%d','transferors':['%s'],'transferees':['%s'],'assets':%s,'sources':['s1']}"
                        .formatted(partnerships.size(), from, to, assets));
        history.add(
                "patent-transfer-executed",
                "{'transferId':'T%d','executedOn':'%s','sources':['s1']}".formatted(partnerships.size(), day));
        if (reversedOn != null) {
            history.add(
                    "patent-transfer-reversed",
                    "{'transferId':'T%d','on':'%s','reason':'void','sources':['s1']}"
                            .formatted(partnerships.size(), reversedOn));
        }
        partnerships.add(history.facts());
        return this;
    }

    ChainOfTitle ofPatent(String number) {
        PatentRef patent = PatentRef.parse(number);
        TitleSources sources = TitleSources.ofPatent(patent, this);
        return ChainOfTitle.ofPatent(patent, sources.portfolios(), sources.partnerships());
    }

    ChainOfTitle ofPortfolio(String id) {
        TitleSources sources = TitleSources.ofPortfolio(id, this);
        return ChainOfTitle.ofPortfolio(id, sources.portfolios(), sources.partnerships());
    }

    TitleOnDay patentOn(String number, String day) {
        PatentRef patent = PatentRef.parse(number);
        TitleSources sources = TitleSources.ofPatent(patent, this);
        return TitleOnDay.ofPatent(patent, LocalDate.parse(day), sources.portfolios(), sources.partnerships());
    }

    /** The owners on a day, by name; {@code ?} where nobody can tell. */
    static String owners(ChainOfTitle chain, String day) {
        return chain.ownersOn(LocalDate.parse(day))
                .map(owners -> owners.stream()
                        .map(PartyRef::party)
                        .map(String::valueOf)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .orElse("?");
    }

    @Override
    public List<Facts> portfoliosWith(PatentRef patent) {
        return portfolios.values().stream()
                .filter(facts -> new Portfolios(List.of(facts))
                        .with(patent).stream().findAny().isPresent())
                .toList();
    }

    @Override
    public List<Facts> portfolios(Set<String> ids) {
        return portfolios.entrySet().stream()
                .filter(each -> ids.contains(each.getKey())
                        || ids.stream()
                                .anyMatch(id -> new Portfolios(List.of(each.getValue()))
                                        .wholeOf(id)
                                        .filter(whole -> whole.id().equals(each.getKey()))
                                        .isPresent()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** All of them: whoever reads them looks for what bears on the title. */
    @Override
    public List<Facts> partnerships(Set<String> portfolioIds, Set<PatentRef> patents) {
        return List.copyOf(partnerships);
    }

    private static String list(String... texts) {
        return List.of(texts).stream().map(text -> "'" + text + "'").collect(Collectors.joining(",", "[", "]"));
    }
}
