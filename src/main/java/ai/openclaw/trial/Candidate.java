package ai.openclaw.trial;

import ai.openclaw.model.ModelFacts;
import ai.openclaw.model.ModelRef;
import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.Routing;
import ai.openclaw.provider.ServedBy;
import ai.openclaw.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model, or one route to it, that is to be tried.
 *
 * @param ref what the config calls it
 * @param access how its server is reached
 * @param routing who serves it behind a router; nobody elsewhere
 * @param price of the route as things stand, or null when nobody states one
 * @param obstacle why it cannot be tried at all, a few words, or null
 */
public record Candidate(
    ModelRef ref, Access access, Routing routing, @Nullable Cost price, @Nullable String obstacle) {

  private static final double MILLION = 1_000_000;

  /**
   * How a server is reached.
   *
   * @param baseUrl where its API is; null when nobody says
   * @param key null for none
   * @param payer the organisation that the router bills, or null for the key's own account
   * @param router whether it is Hugging Face's router, whose errors have a meaning of their own
   * @param own whether it is a server of the user's own
   * @param api the protocol that it speaks
   */
  public record Access(
      @Nullable String baseUrl,
      @Nullable Secret key,
      @Nullable String payer,
      boolean router,
      boolean own,
      Provider.Api api) {

    /** Whether the key may go there unencrypted: a server of the user's own in their network. */
    boolean overPlainHttp() {
      BaseUrl url = own && baseUrl != null ? BaseUrl.parse(baseUrl) : null;
      return url != null && url.isPrivate();
    }
  }

  /**
   * A model that its provider's list offers.
   *
   * @param suffix of the route, without its colon; empty for the router's own choice
   */
  public static Candidate of(Provider provider, OfferedModel model, String suffix, Access access) {
    String id = suffix.isEmpty() ? model.id() : model.id() + ":" + suffix;
    Cost stated = ModelFacts.of(model, suffix, provider.known(model.id()) != null).cost();
    return new Candidate(
        new ModelRef(provider.id(), id), access, model.routing(), priced(stated, access), null);
  }

  /** A model of which no list tells anything, with the price that the config has for it. */
  public static Candidate of(ModelRef ref, @Nullable Cost configured, Access access) {
    Cost stated = configured == null || configured.isNone() ? null : configured;
    return new Candidate(ref, access, Routing.among(List.of()), priced(stated, access), null);
  }

  private static @Nullable Cost priced(@Nullable Cost stated, Access access) {
    boolean local = access.baseUrl() != null && BaseUrl.isLocal(access.baseUrl());
    return stated == null && local && !access.router() ? Cost.NONE : stated;
  }

  /** The same one, which cannot be tried. */
  public Candidate hindered(String why) {
    return new Candidate(ref, access, routing, price, why);
  }

  /** The suffixes that pin each provider that serves the model now. */
  public static List<String> routes(OfferedModel model) {
    List<String> suffixes = new ArrayList<>();
    for (ServedBy one : model.servedBy()) {
      if (one.live()) {
        suffixes.add(one.provider());
      }
    }
    return suffixes;
  }

  /**
   * The most USD that so many tokens can cost, whichever provider the router picks; null when one
   * of them states no price.
   */
  @Nullable Double most(int tokensIn, int tokensOut) {
    Cost usual = price;
    if (obstacle != null) {
      return 0.0;
    }
    if (usual == null) {
      return null;
    }
    double most = usd(usual, tokensIn, tokensOut);
    for (ServedBy one : isPinned() ? List.<ServedBy>of() : routing.servedBy()) {
      Cost its = one.price();
      if (one.live() && its == null) {
        return null;
      }
      most = one.live() && its != null ? Math.max(most, usd(its, tokensIn, tokensOut)) : most;
    }
    return most;
  }

  /** What so many tokens cost at who served them, in USD; null when nobody states a price. */
  @Nullable Double cost(@Nullable String servedBy, int tokensIn, int tokensOut) {
    Cost paid = price;
    for (ServedBy one : routing.servedBy()) {
      boolean served = one.provider().equals(servedBy) && one.price() != null;
      paid = served ? one.price() : paid;
    }
    return paid == null ? null : (Double) usd(paid, tokensIn, tokensOut);
  }

  private boolean isPinned() {
    for (ServedBy one : routing.servedBy()) {
      if (ref.model().endsWith(":" + one.provider())) {
        return true;
      }
    }
    return false;
  }

  private static double usd(Cost price, int tokensIn, int tokensOut) {
    return (price.input() * tokensIn + price.output() * tokensOut) / MILLION;
  }
}
