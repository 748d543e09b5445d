package dev.hindsight.wiki;

/** The mail server that the wiki's administrators have set up. */
public interface MailServer {

    /** Whether there is one. */
    boolean isDefined();

    /** Gives it a mail and waits for its answer. Fails by no exception: the next person's mail may go. */
    Delivery send(Mail mail);
}
