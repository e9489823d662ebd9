package io.dealtrail.projection.pages;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.projection.partnerships.PartnershipState;
import io.dealtrail.projection.partnerships.StateReader;
import io.dealtrail.projection.timeline.TimelineItem;
import io.dealtrail.projection.timeline.TimelineReader;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.OneSnapshot;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one partnership: its state at the two dates of the address, and its timeline as it read then. */
@Controller
@Hidden
class PartnershipPage {

    private static final int LONGEST = 500;

    private final StateReader states;
    private final TimelineReader timelines;

    PartnershipPage(StateReader states, TimelineReader timelines) {
        this.states = states;
        this.timelines = timelines;
    }

    @GetMapping(path = "/partnerships/{id}", produces = MediaType.TEXT_HTML_VALUE)
    @OneSnapshot
    String partnership(@PathVariable String id, AsOf asOf, Model model) {
        PartnershipState state = states.partnership(id, asOf);
        List<TimelineItem> items =
                timelines.beginning(new AggregateRef(AggregateType.PARTNERSHIP, id), asOf, LONGEST + 1);
        Map<UUID, Long> sequences =
                items.stream().collect(Collectors.toMap(TimelineItem::eventId, TimelineItem::sequence));
        model.addAttribute("state", state);
        model.addAttribute("heading", StateSummary.heading(state));
        model.addAttribute("sections", new StateSummary(state).sections());
        model.addAttribute("items", items.subList(0, Math.min(LONGEST, items.size())));
        model.addAttribute("more", items.size() > LONGEST);
        model.addAttribute("sequences", sequences);
        model.addAttribute("asOf", asOf);
        return "partnership";
    }
}
