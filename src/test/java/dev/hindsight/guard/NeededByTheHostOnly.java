package dev.hindsight.guard;

import java.util.Map;

/** Declarations of the host's API that the plugin does not use itself, each with the reason why it is declared nevertheless. */
final class NeededByTheHostOnly {

    static final Map<String, String> DECLARATIONS = Map.of(
            "com.atlassian.applinks.api.CredentialsRequiredException#<init>"
                    + " (com.atlassian.applinks.api.AuthorisationURIGenerator, java.lang.String) void",
            "the host throws it",
            "com.atlassian.confluence.macro.DefaultImagePlaceholder#getUrl () java.lang.String",
            "the host asks for it",
            "com.atlassian.confluence.macro.Macro$BodyType#PLAIN_TEXT com.atlassian.confluence.macro.Macro$BodyType",
            "the host asks for it",
            "com.atlassian.confluence.macro.Macro$OutputType#INLINE com.atlassian.confluence.macro.Macro$OutputType",
            "an enum with a single constant would mislead",
            "com.atlassian.confluence.macro.MacroExecutionException",
            "a macro may throw it, and the host catches it",
            "com.atlassian.confluence.search.v2.query.MacroUsageQuery#getMacroName () java.lang.String",
            "the host asks for it",
            "com.atlassian.confluence.security.ContentPermissionSet",
            "what the lists of restrictions hold",
            "com.atlassian.scheduler.JobRunnerRequest#isCancellationRequested () boolean",
            "the host implements it");

    private NeededByTheHostOnly() {}
}
