package ai.openclaw.http;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.storage.ForeignFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The certificates that the user trusts besides the JVM's own, for example a company's: the PEM
 * files that {@code SSL_CERT_FILE} and {@code NODE_EXTRA_CA_CERTS} name.
 */
final class TrustedCertificates {
  private static final int LARGEST = 16 * 1024 * 1024;
  private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
  private static final String OURS = "SSL_CERT_FILE";
  private static final String NODES = "NODE_EXTRA_CA_CERTS";

  private final Environment environment;
  private final Collection<String> remarks;

  /**
   * Those that the environment names; {@code remarks} gets what OpenClaw does not trust, and what
   * is damaged.
   */
  TrustedCertificates(Environment environment, Collection<String> remarks) {
    this.environment = environment;
    this.remarks = remarks;
  }

  /** Trusts the JVM's certificates and the user's; null when there are only the JVM's. */
  @Nullable X509TrustManager trustManager() {
    List<X509Certificate> ours = read(OURS);
    List<X509Certificate> nodes = read(NODES);
    if (ours.isEmpty() && nodes.isEmpty()) {
      return null;
    }
    try {
      X509TrustManager openclaws = trusting(nodes);
      return ours.isEmpty() ? openclaws : new Remarking(openclaws, trusting(ours));
    } catch (GeneralSecurityException | IOException e) {
      throw new Failure(ExitCode.FAILED, "cannot set up the trusted certificates", null, e);
    }
  }

  /** Trusts whom OpenClaw trusts, too, and whom our variable alone vouches for with a remark. */
  private final class Remarking implements X509TrustManager {
    private final X509TrustManager openclaws;
    private final X509TrustManager ours;

    Remarking(X509TrustManager openclaws, X509TrustManager ours) {
      this.openclaws = openclaws;
      this.ours = ours;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      try {
        openclaws.checkServerTrusted(chain, type);
      } catch (CertificateException e) {
        ours.checkServerTrusted(chain, type);
        remarks.add(
            "OpenClaw does not trust a server that only "
                + OURS
                + " vouches for; let "
                + NODES
                + " name such a file, too");
      }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException("no clients here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      List<X509Certificate> all = new ArrayList<>(List.of(openclaws.getAcceptedIssuers()));
      all.addAll(List.of(ours.getAcceptedIssuers()));
      return all.toArray(new X509Certificate[0]);
    }
  }

  private List<X509Certificate> read(String variable) {
    String path = environment.pathVariable(variable);
    if (path == null) {
      return List.of();
    }
    try {
      byte[] content = ForeignFile.read(environment.path(path), LARGEST);
      if (content == null) {
        throw unusable(variable, path, "it does not exist", null);
      }
      List<X509Certificate> valid = valid(certificates(variable, path, ForeignFile.text(content)));
      if (valid.isEmpty()) {
        throw unusable(variable, path, "every certificate in it has expired", null);
      }
      return valid;
    } catch (ForeignFile.Unreadable e) {
      throw unusable(variable, path, e.getMessage(), e);
    } catch (InvalidPathException e) {
      throw unusable(variable, path, "it is not a path", e);
    } catch (CertificateException e) {
      throw unusable(variable, path, "not a PEM file of certificates", e);
    }
  }

  /**
   * The certificates among whatever else is in the text, keys for example; like Node's, they end
   * where one is damaged.
   */
  private List<X509Certificate> certificates(String variable, String path, String text)
      throws CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> found = new ArrayList<>();
    int begin = text.indexOf(BEGIN);
    if (begin < 0) {
      throw unusable(variable, path, "no certificate in it", null);
    }
    while (begin >= 0) {
      int next = text.indexOf(BEGIN, begin + BEGIN.length());
      String block = text.substring(begin, next < 0 ? text.length() : next);
      byte[] bytes = block.getBytes(StandardCharsets.UTF_8);
      try {
        found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
      } catch (CertificateException e) {
        if (found.isEmpty()) {
          throw e;
        }
        remarks.add(
            named(variable, path)
                + "certificate "
                + (found.size() + 1)
                + " in it cannot be read; it and those behind it are left out");
        return found;
      }
      begin = next;
    }
    return found;
  }

  /** Java itself looks at the dates of all certificates but the trusted ones. */
  private static List<X509Certificate> valid(List<X509Certificate> found) {
    List<X509Certificate> valid = new ArrayList<>();
    for (X509Certificate certificate : found) {
      try {
        certificate.checkValidity();
        valid.add(certificate);
      } catch (CertificateException e) {
        // One of many that a bundle holds: nobody who shows it is trusted for it.
      }
    }
    return valid;
  }

  private static X509TrustManager trusting(List<X509Certificate> extra)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int count = 0;
    for (X509Certificate certificate : manager(null).getAcceptedIssuers()) {
      store.setCertificateEntry("jvm-" + count++, certificate);
    }
    for (X509Certificate certificate : extra) {
      store.setCertificateEntry("user-" + count++, certificate);
    }
    return manager(store);
  }

  private static X509TrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("no X.509 trust manager");
  }

  private static String named(String variable, String path) {
    return variable + " names " + path + ": ";
  }

  private static Failure unusable(
      String variable, String path, String what, @Nullable Throwable cause) {
    return new Failure(
        ExitCode.FAILED,
        named(variable, path) + what,
        "set " + variable + " to a PEM file of certificates, or unset it",
        cause);
  }
}
