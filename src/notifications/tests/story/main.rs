//! What people hear of, and what they do not: stories with verbs, on every database there is.

mod bounces;
mod house;
mod letters;
mod moderating;
mod posting;

/// Runs a case on every database there is.
macro_rules! on_both {
    ($($name:ident)*) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                super::$name(crate::house::House::on_sqlite().await).await;
            })*
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                if let Some(house) = crate::house::House::on_postgres().await {
                    super::$name(house).await;
                }
            })*
        }
    };
}
pub(crate) use on_both;
