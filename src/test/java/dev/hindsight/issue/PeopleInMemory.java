package dev.hindsight.issue;

import dev.hindsight.issue.Jira.AssignablePeople;
import dev.hindsight.issue.Jira.AssignablePeople.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The people of a Jira in memory, whom it finds by the beginning of any of their names. */
public final class PeopleInMemory {

    private final List<Person> people = new ArrayList<>();

    /** One more, by Jira's user name. */
    public PeopleInMemory with(String userName, String fullName) {
        people.add(new Person(userName, fullName));
        return this;
    }

    /** So many at most of those who can be assigned in a project that somebody sees. */
    AssignablePeople in(InMemoryIssues issues, Actor actor, String key, String start, int most) {
        if (!issues.projectsOf(actor).contains(key)) {
            throw new JiraException.NotFound("There is no project " + key);
        }
        ProjectInMemory project = issues.addProject(key);
        List<Person> found = people.stream()
                .filter(person -> project.canAssign(person.userName()))
                .filter(person -> Stream.concat(
                                Stream.of(person.userName()),
                                Stream.of(person.fullName().split(" ")))
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(start.toLowerCase(Locale.ROOT))))
                .toList();
        return new AssignablePeople(found.stream().limit(most).toList(), found.size() > most);
    }
}
