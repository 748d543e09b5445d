package dev.hindsight.acceptance;

import dev.hindsight.acceptance.HostileOutputs.Output;
import java.util.List;
import java.util.Set;

/** Where hostile texts are shown as what happened. */
final class HostileHistory {

    private static final String HISTORY = HostileOutputs.SERVLETS + "history";

    private HostileHistory() {}

    static List<Output> outputs() {
        return List.of(
                new Output(
                        "what happened to the findings of a page",
                        Set.of("GET " + HISTORY, "history/history.vm", "frame/page.vm"),
                        false,
                        pages -> List.of(
                                pages.author()
                                        .get(HISTORY + "?pageId="
                                                + pages.tracked().id()),
                                pages.author()
                                        .get(HISTORY + "?format=csv&pageId="
                                                + pages.tracked().id()))),
                new Output(
                        "nonsense sent to such a page",
                        Set.of("POST " + HISTORY),
                        false,
                        pages -> pages.texts().stream()
                                .map(text -> pages.author()
                                        .form(
                                                HISTORY + "?pageId="
                                                        + pages.tracked().id(),
                                                "do=" + HostileOutputs.encoded(text),
                                                ""))
                                .toList()));
    }
}
