package io.dealtrail.projection.partnerships;

import io.dealtrail.facts.Answer;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Member;
import io.dealtrail.facts.MemberFacts;
import io.dealtrail.facts.Members;
import io.dealtrail.projection.facts.DealObjects;
import io.dealtrail.projection.facts.Snapshot;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartyRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes those who belong, or may belong, to the pools and consortia of a partnership on the day. */
final class MemberList {

    private final Snapshot known;
    private final DealObjects objects;

    MemberList(Snapshot known, DealObjects objects) {
        this.known = known;
        this.objects = objects;
    }

    /** Each with the agreement and the role in which it is; one with several roles is there several times. */
    List<Map<String, Object>> all() {
        Members members = Members.over(known.facts());
        return members.agreements().stream()
                .flatMap(agreement -> members.of(agreement).stream())
                .filter(member -> member.answer() != Answer.NO)
                .map(this::written)
                .toList();
    }

    private Map<String, Object> written(Member member) {
        Map<String, Object> written = new LinkedHashMap<>();
        PartyRef party = member.party();
        FactVersion source = member.source();
        written.put("id", Objects.requireNonNullElse(party.party(), party.mention()));
        written.put("party", party);
        written.put("agreementId", member.agreement().id());
        written.put("role", member.role());
        written.put("status", member.answer() == Answer.YES ? "MEMBER" : "UNKNOWN");
        FactRef joinedOn = MemberFacts.joinedOn(member.agreement(), party, member.role());
        known.facts().get(joinedOn).map(FactVersion::value).ifPresent(day -> written.put("joinedOn", day));
        FactRef leftOn = MemberFacts.leftOn(member.agreement(), party, member.role());
        known.facts().get(leftOn).map(FactVersion::value).ifPresent(day -> written.put("leftOn", day));
        written.put("factRef", source.ref().toString());
        written.put("because", member.judged().because());
        written.put("conflicts", objects.conflictsOf(source.ref()));
        written.put("sources", source.sources());
        return written;
    }
}
