package dev.hindsight.acceptance;

import dev.hindsight.acceptance.HostileOutputs.Output;
import dev.hindsight.host.confluence.rendering.OutputType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Where titles of other pages are shown, with how far these have come. */
final class HostileScopes {

    private HostileScopes() {}

    static List<Output> outputs() {
        return List.of(
                new Output(
                        "how far the pages of a space have come",
                        Set.of("postmortem-status", "status/scope.vm"),
                        false,
                        pages -> Arrays.stream(OutputType.values())
                                .map(type -> pages.author()
                                        .get("/pages/viewpage.action?pageId="
                                                + pages.copies().id() + "&output=" + type.word()))
                                .toList()),
                new Output(
                        "the same as JSON",
                        Set.of("GET /rest/hindsight/1.0/pages/{}/progress"),
                        false,
                        pages -> List.of(pages.author()
                                .get("/rest/hindsight/1.0/pages/"
                                        + pages.copies().id() + "/progress?scope=space"))));
    }
}
