// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.query;

import io.github.libaudit4j.interpret.IdNames;
import io.github.libaudit4j.query.NumberTest.Order;
import io.github.libaudit4j.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the expressions of {@code --where}; {@code docs/search-language.md} describes them.
 *
 * <pre>{@code
 * ConditionParser parser = new ConditionParser(Times.here(ZoneId.systemDefault()), IdNames.none());
 * Condition ssh = parser.parse("exe == '/usr/bin/ssh' and not auid in (0, unset)");
 * ssh.test(event);
 * }</pre>
 *
 * <p>Fields are those of {@link EventFields}. What a parser reads is bounded: {@value #LONGEST}
 * characters, {@value #DEEPEST} levels of parentheses and {@code not}, {@value #MOST_VALUES} values
 * in a list. A pattern takes time linear in the text that it is looked for in. Several threads may
 * use one.
 */
public final class ConditionParser {
    private static final int LONGEST = 16_384;
    private static final int DEEPEST = 64;
    private static final int MOST_VALUES = 1_000;

    private final Times times;
    private final IdNames names;

    /**
     * A parser for the events of some hosts.
     *
     * @param times reads what {@code time} is compared with
     * @param names of users and groups of these hosts; those that auditd added to the records are
     *     known without it
     */
    public ConditionParser(Times times, IdNames names) {
        this.times = times;
        this.names = names;
    }

    /**
     * Reads an expression.
     *
     * @param expression such as {@code auid == 1000 and path ~ "^/etc/"}
     * @return the condition
     * @throws QueryException if it is none: the message says what is wrong, and where
     */
    public Condition parse(String expression) {
        if (expression.length() > LONGEST) {
            throw new QueryException(
                    "an expression of over " + LONGEST + " characters", expression, LONGEST);
        }
        return new Reading(expression, Tokens.of(expression)).whole();
    }

    /**
     * The reading of one expression: each method reads what its name says, from its first token.
     */
    private final class Reading {
        private final String source;
        private final List<Token> tokens;
        private final ValueReader values = new ValueReader(names);
        private int at;
        private int depth;

        Reading(String source, List<Token> tokens) {
            this.source = source;
            this.tokens = tokens;
        }

        Condition whole() {
            Condition condition = either();
            if (peek().kind() != Kind.END) {
                throw wrong("and, or, or the end was expected here, not " + peek().shown(), peek());
            }
            return condition;
        }

        private Condition either() {
            List<Condition> conditions = new ArrayList<>(List.of(both()));
            while (peek().isWord("or") || peek().is("||")) {
                at++;
                conditions.add(both());
            }
            return Conditions.any(conditions);
        }

        private Condition both() {
            List<Condition> conditions = new ArrayList<>(List.of(opposite()));
            while (peek().isWord("and") || peek().is("&&")) {
                at++;
                conditions.add(opposite());
            }
            return Conditions.all(conditions);
        }

        private Condition opposite() {
            if (peek().isWord("not") || peek().is("!")) {
                Token not = next();
                deeper(not);
                Condition condition = Conditions.not(opposite());
                depth--;
                return condition;
            }
            return peek().is("(") ? group() : single();
        }

        private Condition group() {
            Token open = next();
            deeper(open);
            Condition condition = either();
            if (!peek().is(")")) {
                throw wrong(") was expected here, not " + peek().shown(), peek());
            }
            at++;
            depth--;
            return condition;
        }

        private void deeper(Token token) {
            if (++depth > DEEPEST) {
                throw wrong("over " + DEEPEST + " levels of parentheses and not", token);
            }
        }

        private Condition single() {
            if (peek().isWord("has") && !isOperator(tokens.get(at + 1))) {
                at++;
                return new FieldCondition(field(), new PresentTest(), names);
            }
            boolean isRaw = peek().isWord("raw") && tokens.get(at + 1).is("(");
            if (!isRaw) {
                return comparison(field(), false);
            }
            at += 2;
            EventField field = field();
            if (!peek().is(")")) {
                throw wrong(") was expected here, not " + peek().shown(), peek());
            }
            at++;
            return comparison(field, true);
        }

        private EventField field() {
            Token token = next();
            if (token.kind() != Kind.WORD) {
                throw wrong("a field was expected here, not " + token.shown(), token);
            }
            EventField field = EventFields.of(token.text());
            if (field == null) {
                String near = EventFields.nearest(token.text());
                String help =
                        near == null
                                ? ""
                                : "; did you mean "
                                        + near
                                        + "? If not, write "
                                        + EventFields.OWN
                                        + token.shown();
                throw wrong("no field " + token.shown() + help, token);
            }
            return field;
        }

        private boolean isOperator(Token token) {
            return token.kind() == Kind.SIGN && !token.is("(") && !token.is(")")
                    || token.isWord("in", "contains", "cidr", "not");
        }

        private Condition comparison(EventField field, boolean isRaw) {
            Token operator = next();
            boolean isNot = operator.isWord("not");
            Token meant = isNot ? next() : operator;
            boolean isOpposite = isNot || meant.is("!=") || meant.is("!~");
            if (isNot && !meant.isWord("in", "contains", "cidr") || !isOperator(meant)) {
                throw wrong(
                        "==, !=, <, <=, >, >=, ~, !~, in, contains or cidr was expected here, not "
                                + meant.shown(),
                        meant);
            }
            Condition condition = condition(field, isRaw, meant);
            return isOpposite ? Conditions.not(condition) : condition;
        }

        private Condition condition(EventField field, boolean isRaw, Token operator) {
            if (operator.isWord("in") || operator.isWord("cidr") && peek().is("(")) {
                return list(field, isRaw, operator);
            }
            return one(field, isRaw, operator, value());
        }

        private Condition list(EventField field, boolean isRaw, Token operator) {
            if (!peek().is("(")) {
                throw wrong("( was expected here, not " + peek().shown(), peek());
            }
            List<Condition> any = new ArrayList<>();
            do {
                at++;
                if (any.size() == MOST_VALUES) {
                    throw wrong("over " + MOST_VALUES + " values in a list", peek());
                }
                any.add(one(field, isRaw, operator, value()));
            } while (peek().is(","));
            if (!peek().is(")")) {
                throw wrong(", or ) was expected here, not " + peek().shown(), peek());
            }
            at++;
            return Conditions.any(any);
        }

        private Token value() {
            Token value = next();
            if (!value.isText()) {
                throw wrong("a value was expected here, not " + value.shown(), value);
            }
            return value;
        }

        private Condition one(EventField field, boolean isRaw, Token operator, Token value) {
            try {
                return field.kind() == FieldKind.TIME && !isRaw && isOrder(operator)
                        ? time(operator, times.parse(value.text()))
                        : new FieldCondition(field, test(field, isRaw, operator, value), names);
            } catch (QueryException e) {
                throw e;
            } catch (IllegalArgumentException e) {
                throw wrong(e.getMessage(), value);
            }
        }

        private boolean isOrder(Token operator) {
            return order(operator) != null;
        }

        /** The order that an operator asks for; null for other operators. */
        private Order order(Token operator) {
            boolean isSame = operator.is("=") || operator.is("!=") || operator.isWord("in");
            return isSame ? Order.SAME : Order.of(operator.text());
        }

        private ValueTest test(EventField field, boolean isRaw, Token operator, Token value) {
            if (operator.isWord("contains")) {
                return HoldsTest.text(value.text(), isRaw);
            }
            if (operator.isWord("cidr")) {
                return AddressTest.of(value.text());
            }
            Order order = order(operator);
            if (order == null) {
                return HoldsTest.pattern(SafePattern.of(value.text()), isRaw);
            }
            if (order != Order.SAME && isRaw) {
                throw new IllegalArgumentException("what is written is text, not less or more");
            }
            if (order != Order.SAME) {
                return values.ordered(field, order, value);
            }
            return isRaw ? new RawTest(value.text()) : values.same(field, value);
        }

        private Condition time(Token operator, TimeSpan span) {
            return switch (order(operator)) {
                case SAME -> new TimeCondition(span.from(), span.to());
                case LESS -> new TimeCondition(Long.MIN_VALUE, span.from() - 1);
                case AT_MOST -> new TimeCondition(Long.MIN_VALUE, span.to());
                case MORE -> new TimeCondition(span.to() + 1, Long.MAX_VALUE);
                case AT_LEAST -> new TimeCondition(span.from(), Long.MAX_VALUE);
            };
        }

        private Token peek() {
            return tokens.get(at);
        }

        private Token next() {
            Token token = tokens.get(at);
            at += token.kind() == Kind.END ? 0 : 1;
            return token;
        }

        private QueryException wrong(String reason, Token token) {
            return new QueryException(reason, source, token.at());
        }
    }
}
