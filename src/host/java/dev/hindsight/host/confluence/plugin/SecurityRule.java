package dev.hindsight.host.confluence.plugin;

import dev.hindsight.host.server.Person;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may call an endpoint, read from its security annotation; without one, people who are licensed. Both families of annotations
 * count, by name.
 */
public enum SecurityRule {
    ANYONE,
    SIGNED_IN,
    LICENSED,
    ADMINISTRATORS;

    public static SecurityRule of(AnnotatedElement element) {
        return Stream.of(element.getAnnotations())
                .map(SecurityRule::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(LICENSED);
    }

    public boolean allows(Optional<Person> person) {
        return switch (this) {
            case ANYONE -> true;
            case SIGNED_IN -> person.isPresent();
            case LICENSED -> person.filter(Person::licensed).isPresent();
            case ADMINISTRATORS -> person.filter(Person::administrator).isPresent();
        };
    }

    static boolean has(String annotation, AnnotatedElement element) {
        return Stream.of(element.getAnnotations())
                .anyMatch(found -> found.annotationType().getSimpleName().equals(annotation));
    }

    private static Optional<SecurityRule> of(Annotation annotation) {
        if (!annotation.annotationType().getName().startsWith("com.atlassian.")) {
            return Optional.empty();
        }
        return switch (annotation.annotationType().getSimpleName()) {
            case "UnrestrictedAccess", "AnonymousSiteAccess" -> Optional.of(ANYONE);
            case "UnlicensedSiteAccess" -> Optional.of(SIGNED_IN);
            case "LicensedOnly" -> Optional.of(LICENSED);
            case "AdminOnly", "SystemAdminOnly" -> Optional.of(ADMINISTRATORS);
            default -> Optional.empty();
        };
    }
}
