//! Which addresses belong to the public internet.

use ipnet::IpNet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Everything that is not the public internet (IANA's registries of special-purpose addresses).
const NOT_PUBLIC: &[&str] = &[
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/4",
    "240.0.0.0/4",
    "::/128",
    "::1/128",
    "64:ff9b:1::/48",
    "100::/64",
    "2001::/23",
    "2001:db8::/32",
    "3fff::/20",
    "5f00::/16",
    "fc00::/7",
    "fe80::/10",
    "fec0::/10",
    "ff00::/8",
];

/// Networks the operator named, although they are not public.
#[derive(Clone, Debug, Default)]
pub struct Networks(Vec<IpNet>);

impl Networks {
    /// # Errors
    /// The word that is no network.
    pub fn read(words: &[String]) -> Result<Self, String> {
        words
            .iter()
            .map(|word| {
                let network = word.trim();
                network
                    .parse::<IpNet>()
                    .or_else(|_| network.parse::<IpAddr>().map(IpNet::from))
                    .map_err(|_| word.clone())
            })
            .collect::<Result<_, _>>()
            .map(Self)
    }

    pub fn names(&self, address: IpAddr) -> bool {
        let address = inner(address);
        self.0.iter().any(|network| network.contains(&address))
    }

    /// Whether the hub may ask there.
    pub fn may_ask(&self, address: IpAddr) -> bool {
        is_public(address) || self.names(address)
    }
}

/// Whether an address belongs to the public internet; one that carries another inside is judged by that one.
pub fn is_public(address: IpAddr) -> bool {
    let address = inner(address);
    !NOT_PUBLIC
        .iter()
        .filter_map(|network| network.parse::<IpNet>().ok())
        .any(|network| network.contains(&address))
}

/// The IPv4 address inside an IPv6 one: mapped, translated (NAT64) or tunnelled (6to4).
fn inner(address: IpAddr) -> IpAddr {
    let IpAddr::V6(outer) = address else {
        return address;
    };
    let parts = outer.segments();
    let of = |high: u16, low: u16| {
        let [a, b] = high.to_be_bytes();
        let [c, d] = low.to_be_bytes();
        IpAddr::V4(Ipv4Addr::new(a, b, c, d))
    };
    if let Some(mapped) = outer.to_ipv4_mapped() {
        return IpAddr::V4(mapped);
    }
    match parts {
        [0, 0, 0, 0, 0, 0, high, low] if outer != Ipv6Addr::LOCALHOST && high != 0 => of(high, low),
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] | [0x2002, high, low, ..] => of(high, low),
        _ => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_public_is_known_in_every_disguise() {
        for address in [
            "127.0.0.1",
            "10.1.2.3",
            "172.31.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "255.255.255.255",
            "224.0.0.1",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "::ffff:127.0.0.1",
            "::ffff:169.254.169.254",
            "::7f00:1",
            "64:ff9b::a00:1",
            "2002:7f00:1::",
        ] {
            assert!(!is_public(address.parse().unwrap()), "{address}");
        }
        for address in ["8.8.8.8", "193.166.3.2", "2a00:1450::1", "64:ff9b::808:808"] {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn a_network_the_operator_names_may_be_asked() {
        let named = Networks::read(&["10.7.0.0/16".to_owned(), "127.0.0.1".to_owned()]).unwrap();
        assert!(named.may_ask("10.7.1.1".parse().unwrap()));
        assert!(named.may_ask("127.0.0.1".parse().unwrap()));
        assert!(named.may_ask("::ffff:127.0.0.1".parse().unwrap()));
        assert!(!named.may_ask("10.8.0.1".parse().unwrap()));
        assert!(Networks::read(&["next door".to_owned()]).is_err());
    }
}
