package dev.hindsight.guard;

import java.util.List;

/** Says which types are the host's: those that Confluence brings and that no library of ours may bring. */
final class HostTypes {

    private static final List<String> PREFIXES = List.of(
            "com/atlassian/activeobjects/",
            "com/atlassian/annotations/",
            "com/atlassian/applinks/",
            "com/atlassian/confluence/",
            "com/atlassian/event/",
            "com/atlassian/mail/",
            "com/atlassian/plugin/",
            "com/atlassian/plugins/",
            "com/atlassian/sal/",
            "com/atlassian/scheduler/",
            "com/atlassian/user/",
            "net/java/ao/",
            "org/osgi/",
            "org/springframework/");

    private HostTypes() {}

    static boolean contains(String internalName) {
        return PREFIXES.stream().anyMatch(internalName::startsWith);
    }
}
