package dev.hindsight.guard;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Declarations of the host's API that the plugin does not use itself, each with the reason why it is declared nevertheless. */
final class NeededByTheHostOnly {

    static final Map<String, String> DECLARATIONS = new TreeMap<>(Map.of(
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
            "the host implements it"));

    static {
        for (String asked : List.of(
                "getBody () java.lang.String",
                "getEncoding () java.lang.String",
                "getHeaders () java.util.Map",
                "getMessageId () java.lang.String",
                "getMimeType () java.lang.String",
                "getMultipart () javax.mail.Multipart",
                "getSubject () java.lang.String",
                "getTo () java.lang.String")) {
            DECLARATIONS.put("com.atlassian.mail.Email#" + asked, "the host asks for it, to send the mail");
        }
        DECLARATIONS.put("com.atlassian.mail.MailException#<init> (java.lang.Throwable) void", "the host throws it");
        DECLARATIONS.put("com.atlassian.mail.MailException#<init> (java.lang.String) void", "tests throw it");
    }

    private NeededByTheHostOnly() {}
}
