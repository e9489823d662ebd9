package io.dealtrail.projection.pages;

import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.EventName;
import io.dealtrail.projection.log.AppliedPosition;
import io.dealtrail.projection.partnerships.Overview;
import io.dealtrail.projection.timeline.TimelineReader;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.OneSnapshot;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: totals, the lag of the read side, the newest events and then each new one, and where something changed last. */
@Controller
@Hidden
class HomePage {

    private static final int NEWEST = 50;
    private static final int LATEST = 20;

    private final Overview overview;
    private final TimelineReader timelines;
    private final AppliedPosition applied;

    HomePage(Overview overview, TimelineReader timelines, AppliedPosition applied) {
        this.overview = overview;
        this.timelines = timelines;
        this.applied = applied;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    @OneSnapshot
    String home(Model model, AsOf asOf) {
        AsOf now = new AsOf(asOf.validAt(), asOf.knownAt(), true);
        long position = applied.current();
        model.addAttribute("totals", overview.totals());
        model.addAttribute("position", position);
        model.addAttribute("lag", applied.lagMillis());
        model.addAttribute("latest", overview.latest(now, LATEST));
        model.addAttribute("entries", timelines.newest(0, position, NEWEST, now));
        model.addAttribute(
                "types", EventCatalog.names().stream().map(EventName::name).collect(Collectors.joining(" ")));
        return "home";
    }

    /** Where browsers look for an icon whatever a page says, such as for JSON. */
    @GetMapping("/favicon.ico")
    String icon() {
        return "redirect:/assets/icon.svg";
    }

    /** What is new in the feed since a position, for the page's own script. */
    @GetMapping(path = "/feed", produces = MediaType.TEXT_HTML_VALUE)
    @OneSnapshot
    String feed(Model model, AsOf asOf, @RequestParam long after) {
        long position = applied.current();
        model.addAttribute("position", position);
        model.addAttribute(
                "entries", timelines.newest(after, position, NEWEST, new AsOf(asOf.validAt(), asOf.knownAt(), true)));
        return "feed";
    }
}
