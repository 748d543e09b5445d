package dev.hindsight.wiki.adapter;

import dev.hindsight.wiki.Delivery;
import dev.hindsight.wiki.Delivery.Outcome;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads from a failure to send what became of the mail: it may have been sent, unless a reply of SMTP or the step that failed says
 * otherwise. JavaMail's exceptions are known by their simple names, since their packages differ between versions of Confluence.
 */
final class SmtpFailure {

    /** What fails before the mail is handed over, for every address alike. */
    private static final Set<String> BEFORE = Set.of(
            "AuthenticationFailedException",
            "MailConnectException",
            "NamingException",
            "NoSuchProviderException",
            "SMTPSenderFailedException",
            "SSLHandshakeException");

    /** The same in words: no connection, or one that wants another account or encryption first. */
    private static final Pattern NOT_READY = Pattern.compile("Could not connect .*|4\\d\\d[ -].*|53\\d[ -].*");

    private static final Pattern REFUSAL = Pattern.compile("5\\d\\d[ -].*");

    private static final Set<String> NO_ADDRESS = Set.of("AddressException");
    private static final Set<String> OF_CONFLUENCE = Set.of("MailException");

    private static final int DEEPEST = 20;

    private SmtpFailure() {}

    /** What is to be said of a mail to this address. */
    static Delivery delivery(Exception failure, String address) {
        List<Throwable> causes = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
        return first(causes, cause -> isBefore(cause) || says(NOT_READY, cause), Outcome.DEFERRED)
                .or(() -> first(causes, cause -> says(REFUSAL, cause) || isNoAddress(cause, address), Outcome.REFUSED))
                .or(() -> first(causes, SmtpFailure::triedNothing, Outcome.DEFERRED))
                .orElseGet(() -> new Delivery(Outcome.UNKNOWN, words(causes.get(causes.size() - 1))));
    }

    private static Optional<Delivery> first(List<Throwable> causes, Predicate<Throwable> which, Outcome outcome) {
        return causes.stream().filter(which).findFirst().map(cause -> new Delivery(outcome, words(cause)));
    }

    private static boolean says(Pattern pattern, Throwable cause) {
        return pattern.matcher(words(cause)).matches();
    }

    private static boolean isBefore(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException
                || is(cause, BEFORE);
    }

    /** Not the address that all mails come from, which is for administrators to mend. */
    private static boolean isNoAddress(Throwable cause, String address) {
        return is(cause, NO_ADDRESS) && cause.toString().contains(address);
    }

    /** Confluence found something to be missing, and tried nothing. */
    private static boolean triedNothing(Throwable cause) {
        return is(cause, NO_ADDRESS) || (is(cause, OF_CONFLUENCE) && cause.getCause() == null);
    }

    private static boolean is(Throwable cause, Set<String> simpleNames) {
        return simpleNames.contains(cause.getClass().getSimpleName());
    }

    /** On one line; the name of the failure where it has no words. */
    private static String words(Throwable cause) {
        String message = cause.getMessage();
        return (message == null || message.isBlank() ? cause.getClass().getSimpleName() : message)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
