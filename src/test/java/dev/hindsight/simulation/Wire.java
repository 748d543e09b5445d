package dev.hindsight.simulation;

import dev.hindsight.issue.CreateResult;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.NewIssue;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way from a node to Jira and back, on which requests and replies take time, get lost, are replaced and mixed up. What
 * a node hears of it is what the real adapter makes of it.
 */
final class Wire implements InvocationHandler {

    /** The reply to a call that gives nothing, or that did not come. */
    private static final Object NOTHING = "";

    /** The calls whose last argument is before when they have to be sent. */
    private static final Set<String> SENT_IN_TIME = Set.of("jira.create", "jira.comment");

    private static final Duration QUICK = Duration.ofMillis(300);

    private final World world;
    private final Life life;
    private final Map<String, Map<Object, Object>> earlier = new HashMap<>();
    private Optional<String> mixedUp = Optional.empty();

    private Wire(World world, Life life) {
        this.world = world;
        this.life = life;
    }

    /** Jira, as a node uses it in one life. */
    static Jira to(World world, Life life) {
        return (Jira)
                Proxy.newProxyInstance(Jira.class.getClassLoader(), new Class<?>[] {Jira.class}, new Wire(world, life));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        life.mustGoOn();
        if (arguments == null || method.getName().equals("links")) {
            return Seam.call(world.jira, method, arguments);
        }
        String step = "jira." + method.getName();
        String from = life.previous();
        life.reach(step);
        boolean write = Steps.writesJira(step);
        checkDeadline(step, arguments);
        Instant sent = world.clock.instant();
        Optional<Fault> fault = life.fault(Fault.OF_CALLS).filter(hit -> comesInto(hit, step, arguments));
        fault.ifPresent(hit -> life.hit(from, hit));
        if (fault.equals(Optional.of(Fault.LOST_REQUEST))) {
            world.clock.pass(Jira.DEADLINE);
            throw silence(write);
        }
        if (fault.equals(Optional.of(Fault.TOO_MANY_REQUESTS))) {
            throw new JiraException.Busy(life.node().clock().instant().plus(world.seed.upTo(Duration.ofMinutes(3))));
        }
        boolean arrives = !fault.filter(hit -> hit == Fault.FOREIGN_REPLY || hit == Fault.SERVER_ERROR)
                        .isPresent()
                || world.seed.chance(0.5);
        Object reply = arrives ? carriedOut(step, sent, fault, method, arguments) : NOTHING;
        if (fault.isPresent()) {
            reply = replaced(fault.get(), step, arguments, reply, write);
        }
        life.reach("reply to " + step);
        if (tooLate(sent)) {
            throw silence(write);
        }
        remember(step, arguments, reply);
        return reply;
    }

    /** As the real adapter does, directly before it sends. */
    private void checkDeadline(String step, Object[] arguments) {
        if (SENT_IN_TIME.contains(step)
                && arguments[arguments.length - 1] instanceof Instant sendBefore
                && !life.node().clock().instant().isBefore(sendBefore)) {
            throw new JiraException.NotSent("Too late to send", null);
        }
    }

    private boolean comesInto(Fault fault, String step, Object[] arguments) {
        return switch (fault) {
            case OTHER_REPLY ->
                // That does not come twice
                otherReply(step, arguments).isPresent() && !mixedUp.equals(Optional.of(step));
            case PARTIAL_RESULT -> ((List<?>) arguments[1]).size() > 1;
            default -> true;
        };
    }

    /** The latest of each question is at the end. */
    private void remember(String step, Object[] arguments, Object reply) {
        Map<Object, Object> replies = earlier.computeIfAbsent(step, key -> new LinkedHashMap<>());
        Object question = subject(step, arguments);
        replies.remove(question);
        replies.put(question, reply);
    }

    /** The reply to the latest question of its kind that was another. */
    private Optional<Object> otherReply(String step, Object[] arguments) {
        Object question = subject(step, arguments);
        return earlier.getOrDefault(step, Map.of()).entrySet().stream()
                .filter(reply -> !reply.getKey().equals(question))
                .reduce((before, after) -> after)
                .map(Map.Entry::getValue);
    }

    /** What is asked for, whoever asks; some questions are about whoever asks. */
    private static Object subject(String step, Object[] arguments) {
        boolean aboutCaller = step.equals("jira.possiblyOurs") || step.equals("jira.options");
        return arguments.length == 2 && !aboutCaller ? arguments[1] : List.of(arguments);
    }

    /** A request that is on its way arrives, whatever becomes of its sender, unless it was given up by then. */
    private Object carriedOut(String step, Instant sent, Optional<Fault> fault, Method method, Object[] arguments)
            throws Throwable {
        world.clock.pass(world.seed.upTo(world.seed.chance(0.05) ? Jira.DEADLINE : QUICK));
        boolean crashed = false;
        try {
            life.reach("sent " + step);
        } catch (Life.Crash e) {
            crashed = true;
        }
        if (tooLate(sent)) {
            life.mustGoOn();
            throw silence(Steps.writesJira(step));
        }
        Object reply = fault.equals(Optional.of(Fault.PARTIAL_RESULT))
                ? partial(arguments)
                : Optional.ofNullable(world.ledger.carriedOut(world, life, method, inTime(step, arguments)))
                        .orElse(NOTHING);
        if (crashed) {
            life.mustGoOn();
        }
        return reply;
    }

    private static Object[] inTime(String step, Object[] arguments) {
        if (!SENT_IN_TIME.contains(step)) {
            return arguments;
        }
        Object[] changed = arguments.clone();
        changed[changed.length - 1] = Instant.MAX;
        return changed;
    }

    private Object partial(Object[] arguments) throws Throwable {
        List<CreateResult> results = new ArrayList<>();
        for (Object wanted : (List<?>) arguments[1]) {
            CreateResult result = new CreateResult.Failed(new JiraException.OutcomeUnknown("Not told", null));
            if (world.seed.chance(0.7)) {
                CreateResult created = world.ledger.created(world, life, arguments[0], (NewIssue) wanted);
                result = world.seed.chance(0.7) ? created : result;
            }
            results.add(result);
        }
        return results;
    }

    private Object replaced(Fault fault, String step, Object[] arguments, Object reply, boolean write) {
        return switch (fault) {
            case LOST_REPLY -> throw silenceAfterAll(write);
            case FOREIGN_REPLY, SERVER_ERROR -> throw nonsense(write);
            case OTHER_REPLY -> {
                mixedUp = Optional.of(step);
                if (step.equals("jira.changedWithin")) {
                    world.pollIsDeceived();
                }
                yield otherReply(step, arguments).orElseThrow();
            }
            case REORDERED_REPLY -> shuffled((List<?>) reply);
            default -> reply;
        };
    }

    private List<?> shuffled(List<?> reply) {
        List<Object> shuffled = new ArrayList<>(reply);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, world.seed.below(i + 1));
        }
        return shuffled;
    }

    private JiraException silenceAfterAll(boolean write) {
        world.clock.pass(Jira.DEADLINE);
        return silence(write);
    }

    private static JiraException silence(boolean write) {
        return write
                ? new JiraException.OutcomeUnknown("No reply came", null)
                : new JiraException.NotSent("No reply came", null);
    }

    private JiraException nonsense(boolean write) {
        if (write) {
            return new JiraException.OutcomeUnknown("Not Jira's own reply", null);
        }
        return world.seed.chance(0.5)
                ? new JiraException.WrongAnswer("Not Jira's own reply", null)
                : new JiraException.NotSent("Status 502", null);
    }

    private boolean tooLate(Instant sent) {
        return world.clock.instant().isAfter(sent.plus(Jira.DEADLINE));
    }
}
